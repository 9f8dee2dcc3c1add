# يوم بدء سريان النسخة، في التقويم.

calendar-effective = سريان نسخة جديدة: { $title } – { $site }
