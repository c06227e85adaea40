/*M!999999\- enable the sandbox mode */ 

/*!40101 SET @OLD_CHARACTER_SET_CLIENT=@@CHARACTER_SET_CLIENT */;
/*!40101 SET @OLD_CHARACTER_SET_RESULTS=@@CHARACTER_SET_RESULTS */;
/*!40101 SET @OLD_COLLATION_CONNECTION=@@COLLATION_CONNECTION */;
/*!40101 SET NAMES utf8mb4 */;
/*!40103 SET @OLD_TIME_ZONE=@@TIME_ZONE */;
/*!40103 SET TIME_ZONE='+00:00' */;
/*!40014 SET @OLD_UNIQUE_CHECKS=@@UNIQUE_CHECKS, UNIQUE_CHECKS=0 */;
/*!40014 SET @OLD_FOREIGN_KEY_CHECKS=@@FOREIGN_KEY_CHECKS, FOREIGN_KEY_CHECKS=0 */;
/*!40101 SET @OLD_SQL_MODE=@@SQL_MODE, SQL_MODE='NO_AUTO_VALUE_ON_ZERO' */;
/*M!100616 SET @OLD_NOTE_VERBOSITY=@@NOTE_VERBOSITY, NOTE_VERBOSITY=0 */;
DROP SEQUENCE IF EXISTS `artist_seq`;
CREATE SEQUENCE `artist_seq` start with 1 minvalue 1 maxvalue 9223372036854775806 increment by 50 cache 20 nocycle ENGINE=InnoDB;
DO SETVAL(`artist_seq`, 1001, 0);
DROP SEQUENCE IF EXISTS `concert_show_seq`;
CREATE SEQUENCE `concert_show_seq` start with 1 minvalue 1 maxvalue 9223372036854775806 increment by 50 cache 20 nocycle ENGINE=InnoDB;
DO SETVAL(`concert_show_seq`, 1001, 0);
DROP SEQUENCE IF EXISTS `domain_event_seq`;
CREATE SEQUENCE `domain_event_seq` start with 1 minvalue 1 maxvalue 9223372036854775806 increment by 1 cache 1000 nocycle ENGINE=InnoDB;
DO SETVAL(`domain_event_seq`, 1001, 0);
DROP SEQUENCE IF EXISTS `download_seq`;
CREATE SEQUENCE `download_seq` start with 1 minvalue 1 maxvalue 9223372036854775806 increment by 50 cache 20 nocycle ENGINE=InnoDB;
DO SETVAL(`download_seq`, 1001, 0);
DROP SEQUENCE IF EXISTS `job_entry_seq`;
CREATE SEQUENCE `job_entry_seq` start with 1 minvalue 1 maxvalue 9223372036854775806 increment by 50 cache 20 nocycle ENGINE=InnoDB;
DO SETVAL(`job_entry_seq`, 1, 0);
DROP SEQUENCE IF EXISTS `job_seq`;
CREATE SEQUENCE `job_seq` start with 1 minvalue 1 maxvalue 9223372036854775806 increment by 50 cache 20 nocycle ENGINE=InnoDB;
DO SETVAL(`job_seq`, 1001, 0);
DROP SEQUENCE IF EXISTS `user_account_seq`;
CREATE SEQUENCE `user_account_seq` start with 1 minvalue 1 maxvalue 9223372036854775806 increment by 50 cache 20 nocycle ENGINE=InnoDB;
DO SETVAL(`user_account_seq`, 1001, 0);
DROP SEQUENCE IF EXISTS `venue_seq`;
CREATE SEQUENCE `venue_seq` start with 1 minvalue 1 maxvalue 9223372036854775806 increment by 50 cache 20 nocycle ENGINE=InnoDB;
DO SETVAL(`venue_seq`, 1001, 0);
DROP SEQUENCE IF EXISTS `webhook_delivery_seq`;
CREATE SEQUENCE `webhook_delivery_seq` start with 1 minvalue 1 maxvalue 9223372036854775806 increment by 50 cache 20 nocycle ENGINE=InnoDB;
DO SETVAL(`webhook_delivery_seq`, 1001, 0);
DROP SEQUENCE IF EXISTS `webhook_message_seq`;
CREATE SEQUENCE `webhook_message_seq` start with 1 minvalue 1 maxvalue 9223372036854775806 increment by 50 cache 20 nocycle ENGINE=InnoDB;
DO SETVAL(`webhook_message_seq`, 1001, 0);
DROP SEQUENCE IF EXISTS `webhook_seq`;
CREATE SEQUENCE `webhook_seq` start with 1 minvalue 1 maxvalue 9223372036854775806 increment by 50 cache 20 nocycle ENGINE=InnoDB;
DO SETVAL(`webhook_seq`, 1001, 0);
DROP TABLE IF EXISTS `artist`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `artist` (
  `id` bigint(20) NOT NULL,
  `source` varchar(16) CHARACTER SET ascii COLLATE ascii_general_ci NOT NULL,
  `source_id` bigint(20) NOT NULL,
  `name` varchar(255) NOT NULL,
  `name_key` varchar(64) NOT NULL,
  `name_words` varchar(1000) NOT NULL,
  `slug` varchar(255) NOT NULL,
  `image_url` varchar(1000) DEFAULT NULL,
  `page_url` varchar(1000) DEFAULT NULL,
  `show_count` int(11) NOT NULL,
  `first_show_date` date DEFAULT NULL,
  `last_show_date` date DEFAULT NULL,
  `created_at` datetime(6) NOT NULL,
  `updated_at` datetime(6) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `artist_source` (`source`,`source_id`),
  UNIQUE KEY `artist_slug` (`slug`),
  KEY `artist_name` (`name_key`,`id`),
  KEY `artist_show_count` (`show_count`,`id`),
  KEY `artist_last_show` (`last_show_date`,`id`),
  KEY `artist_created` (`created_at`),
  FULLTEXT KEY `artist_words` (`name_words`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `artist` WRITE;
/*!40000 ALTER TABLE `artist` DISABLE KEYS */;
INSERT INTO `artist` VALUES
(1,'nugs',461,'Grateful Dead','grateful dead','qzgrateful qzdead','grateful-dead',NULL,'https://play.nugs.net/artist/461',3,'1965-05-05','1968-04-14','2026-11-24 22:42:02.226430','2026-11-24 22:42:02.226430');
/*!40000 ALTER TABLE `artist` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `broadcast`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `broadcast` (
  `event_id` bigint(20) NOT NULL,
  `claimed_until` datetime(6) DEFAULT NULL,
  PRIMARY KEY (`event_id`),
  CONSTRAINT `broadcast_event` FOREIGN KEY (`event_id`) REFERENCES `domain_event` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `broadcast` WRITE;
/*!40000 ALTER TABLE `broadcast` DISABLE KEYS */;
/*!40000 ALTER TABLE `broadcast` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `concert_show`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `concert_show` (
  `id` bigint(20) NOT NULL,
  `source` varchar(16) CHARACTER SET ascii COLLATE ascii_general_ci NOT NULL,
  `container_id` bigint(20) NOT NULL,
  `artist_id` bigint(20) NOT NULL,
  `venue_id` bigint(20) NOT NULL,
  `artist_key` varchar(64) NOT NULL,
  `venue_key` varchar(64) NOT NULL,
  `performance_date` date DEFAULT NULL,
  `title` varchar(500) DEFAULT NULL,
  `duration_seconds` int(11) DEFAULT NULL,
  `notes` text DEFAULT NULL,
  `page_url` varchar(1000) DEFAULT NULL,
  `image_url` varchar(1000) DEFAULT NULL,
  `rating` decimal(2,1) DEFAULT NULL,
  `download_count` int(11) NOT NULL,
  `is_available` tinyint(1) NOT NULL,
  `fidelity` varchar(8) CHARACTER SET ascii COLLATE ascii_general_ci NOT NULL,
  `fingerprint` char(64) CHARACTER SET ascii COLLATE ascii_general_ci NOT NULL,
  `created_at` datetime(6) NOT NULL,
  `updated_at` datetime(6) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `concert_show_source` (`source`,`container_id`),
  KEY `concert_show_container` (`container_id`),
  KEY `concert_show_date` (`performance_date`,`id`),
  KEY `concert_show_artist_name` (`artist_key`,`performance_date`,`id`),
  KEY `concert_show_venue_name` (`venue_key`,`performance_date`,`id`),
  KEY `concert_show_downloads` (`download_count`,`id`),
  KEY `concert_show_artist_date` (`artist_id`,`performance_date`,`id`),
  KEY `concert_show_artist_venue` (`artist_id`,`venue_key`,`id`),
  KEY `concert_show_artist_downloads` (`artist_id`,`download_count`,`id`),
  KEY `concert_show_venue_date` (`venue_id`,`performance_date`,`id`),
  KEY `concert_show_created` (`created_at`),
  KEY `concert_show_updated` (`updated_at`),
  CONSTRAINT `concert_show_artist` FOREIGN KEY (`artist_id`) REFERENCES `artist` (`id`),
  CONSTRAINT `concert_show_venue` FOREIGN KEY (`venue_id`) REFERENCES `venue` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `concert_show` WRITE;
/*!40000 ALTER TABLE `concert_show` DISABLE KEYS */;
INSERT INTO `concert_show` VALUES
(4,'nugs',10003,1,47,'grateful dead','magoos pizza parlor','1965-05-26','05/26/65 Magoo\'s Pizza Parlor, Menlo Park, CA',1,'From a simulated upstream: the audio is synthesized and not a recording.','https://play.nugs.net/release/10003',NULL,NULL,1,1,'cd','5bb41409450584f0a9f35d215e00e0e13c3a7955e3ebacb44263a452b03c0190','2026-11-24 22:42:03.052214','2026-11-24 22:42:03.052214'),
(12,'nugs',10011,1,104,'grateful dead','big beat club','1965-12-18','12/18/65 The Big Beat Club, Palo Alto, CA',1,'From a simulated upstream: the audio is synthesized and not a recording.','https://play.nugs.net/release/10011',NULL,NULL,1,1,'cd','ffa277cae21b42552c6c9cd49770ca2319609699eca78282d40dc935056bf0d0','2026-11-24 22:42:03.052214','2026-11-24 22:42:03.052214'),
(16,'nugs',10015,1,3,'grateful dead','matrix','1966-01-07','01/07/66 Matrix, San Francisco, CA',13,'From a simulated upstream: the audio is synthesized and not a recording.','https://play.nugs.net/release/10015',NULL,NULL,0,1,'cd','761be645b370368ab5e93b6638f5b426f28e8178b4042eac580500cd73633177','2026-11-24 22:42:03.052214','2026-11-24 22:42:03.052214');
/*!40000 ALTER TABLE `concert_show` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `domain_event`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `domain_event` (
  `id` bigint(20) NOT NULL,
  `public_id` char(36) CHARACTER SET ascii COLLATE ascii_general_ci NOT NULL,
  `name` varchar(40) NOT NULL,
  `data` longtext NOT NULL,
  `occurred_at` datetime(6) NOT NULL,
  `webhooks_due` tinyint(1) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `domain_event_public_id` (`public_id`),
  KEY `domain_event_webhooks_due` (`webhooks_due`,`id`),
  KEY `domain_event_occurred` (`occurred_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `domain_event` WRITE;
/*!40000 ALTER TABLE `domain_event` DISABLE KEYS */;
INSERT INTO `domain_event` VALUES
(1,'386edc9b-c996-4170-bfff-b28105b37515','CATALOG_REFRESH','{\"job_id\":\"f6a6b24e-9191-481c-bdf0-af10184a1741\",\"status\":\"completed\",\"duration_seconds\":4,\"artists_processed\":1,\"new_shows\":300,\"updated_shows\":0}','2026-11-24 22:42:03.904509',0),
(3,'de3eeb86-667f-497e-ad41-d94fd94bf005','DOWNLOAD_STARTED','{\"download_id\":1,\"show_id\":4,\"artist_name\":\"Grateful Dead\",\"format\":\"FLAC\",\"quality\":\"16bit/44.1kHz\",\"estimated_size\":null}','2026-11-24 22:42:07.271516',0),
(4,'c57573a4-af80-49c5-a861-0d7eff819c9e','DOWNLOAD_COMPLETE','{\"download_id\":1,\"show_id\":4,\"artist_name\":\"Grateful Dead\",\"show_date\":\"1965-05-26\",\"status\":\"completed\",\"file_path\":\"/srv/cadenza/downloads/Grateful Dead/1965-05-26 Magoo\'s Pizza Parlor, Menlo Park CA [FLAC 16-44]\",\"file_size\":33094,\"duration_seconds\":2}','2026-11-24 22:42:09.704388',0),
(5,'5e5f75c9-14d9-4725-8663-f517d5c852ab','DOWNLOAD_STARTED','{\"download_id\":2,\"show_id\":12,\"artist_name\":\"Grateful Dead\",\"format\":\"FLAC\",\"quality\":\"16bit/44.1kHz\",\"estimated_size\":33094}','2026-11-24 22:42:13.486666',0),
(6,'0ed4f7b4-7142-497a-9233-73568af3dddc','DOWNLOAD_STARTED','{\"download_id\":3,\"show_id\":16,\"artist_name\":\"Grateful Dead\",\"format\":\"FLAC\",\"quality\":\"16bit/44.1kHz\",\"estimated_size\":430222}','2026-11-24 22:42:14.571554',0),
(7,'2ee367ee-cff6-4059-9225-22294374610a','DOWNLOAD_COMPLETE','{\"download_id\":2,\"show_id\":12,\"artist_name\":\"Grateful Dead\",\"show_date\":\"1965-12-18\",\"status\":\"completed\",\"file_path\":\"/srv/cadenza/downloads/Grateful Dead/1965-12-18 The Big Beat Club, Palo Alto CA [FLAC 16-44]\",\"file_size\":33178,\"duration_seconds\":16}','2026-11-24 22:42:29.798126',0);
/*!40000 ALTER TABLE `domain_event` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `download`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `download` (
  `id` bigint(20) NOT NULL,
  `public_id` char(36) CHARACTER SET ascii COLLATE ascii_general_ci NOT NULL,
  `show_id` bigint(20) NOT NULL,
  `requested_by` bigint(20) DEFAULT NULL,
  `format` varchar(8) CHARACTER SET ascii COLLATE ascii_general_ci NOT NULL,
  `quality` varchar(16) CHARACTER SET ascii COLLATE ascii_general_ci NOT NULL,
  `active_key` varchar(80) CHARACTER SET ascii COLLATE ascii_general_ci DEFAULT NULL,
  `folder` varchar(1000) NOT NULL,
  `state` varchar(16) NOT NULL,
  `queue_order` bigint(20) NOT NULL,
  `progress` int(11) NOT NULL,
  `tracks_total` int(11) NOT NULL,
  `tracks_done` int(11) NOT NULL,
  `bytes_expected` bigint(20) DEFAULT NULL,
  `bytes_done` bigint(20) NOT NULL,
  `bytes_fetched` bigint(20) NOT NULL,
  `fetch_millis` bigint(20) NOT NULL,
  `file_size` bigint(20) DEFAULT NULL,
  `retry_count` int(11) NOT NULL,
  `error_message` varchar(1000) DEFAULT NULL,
  `blocked_reason` varchar(1000) DEFAULT NULL,
  `not_before` datetime(6) DEFAULT NULL,
  `cancel_requested` tinyint(1) NOT NULL,
  `lease_owner` varchar(80) CHARACTER SET ascii COLLATE ascii_general_ci DEFAULT NULL,
  `lease_until` datetime(6) DEFAULT NULL,
  `created_at` datetime(6) NOT NULL,
  `started_at` datetime(6) DEFAULT NULL,
  `downloaded_at` datetime(6) DEFAULT NULL,
  `updated_at` datetime(6) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `download_public_id` (`public_id`),
  UNIQUE KEY `download_active_key` (`active_key`),
  KEY `download_created` (`created_at`,`id`),
  KEY `download_state_created` (`state`,`created_at`,`id`),
  KEY `download_format_created` (`format`,`created_at`,`id`),
  KEY `download_quality` (`quality`),
  KEY `download_queue` (`state`,`queue_order`,`id`),
  KEY `download_lease` (`state`,`lease_until`),
  KEY `download_done` (`downloaded_at`),
  KEY `download_show` (`show_id`,`created_at`,`id`),
  KEY `download_requested_by` (`requested_by`),
  CONSTRAINT `download_requested_by` FOREIGN KEY (`requested_by`) REFERENCES `user_account` (`id`) ON DELETE SET NULL,
  CONSTRAINT `download_show` FOREIGN KEY (`show_id`) REFERENCES `concert_show` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `download` WRITE;
/*!40000 ALTER TABLE `download` DISABLE KEYS */;
INSERT INTO `download` VALUES
(1,'a3ac3d2c-7578-4e60-a151-4796006c2ae1',4,1,'FLAC','16bit/44.1kHz','4:FLAC:16bit/44.1kHz','Grateful Dead/1965-05-26 Magoo\'s Pizza Parlor, Menlo Park CA [FLAC 16-44]','COMPLETED',1,100,1,1,NULL,31943,31943,370,33094,0,NULL,NULL,NULL,0,NULL,NULL,'2026-11-24 22:42:07.097219','2026-11-24 22:42:07.233137','2026-11-24 22:42:09.651528','2026-11-24 22:42:09.651528'),
(2,'11d4d076-06d4-447d-8725-8a2816bd60cb',12,1,'FLAC','16bit/44.1kHz','12:FLAC:16bit/44.1kHz','Grateful Dead/1965-12-18 The Big Beat Club, Palo Alto CA [FLAC 16-44]','COMPLETED',1,100,1,1,33094,32036,32036,16113,33178,0,NULL,NULL,NULL,0,NULL,NULL,'2026-11-24 22:42:13.450075','2026-11-24 22:42:13.474029','2026-11-24 22:42:29.796384','2026-11-24 22:42:29.796384'),
(3,'7df90ee0-e25b-40f6-88cd-f22bf31ccc5b',16,1,'FLAC','16bit/44.1kHz',NULL,'Grateful Dead/1966-01-07 Matrix, San Francisco CA [FLAC 16-44]','CANCELLED',2,0,13,0,430222,0,0,1,NULL,0,NULL,NULL,NULL,1,NULL,NULL,'2026-11-24 22:42:14.527918','2026-11-24 22:42:14.561994',NULL,'2026-11-24 22:42:14.706387');
/*!40000 ALTER TABLE `download` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `download_track`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `download_track` (
  `download_id` bigint(20) NOT NULL,
  `position` int(11) NOT NULL,
  `source_track_id` bigint(20) NOT NULL,
  `title` varchar(255) NOT NULL,
  `file_name` varchar(255) DEFAULT NULL,
  `size` bigint(20) DEFAULT NULL,
  `sha256` char(64) CHARACTER SET ascii COLLATE ascii_general_ci DEFAULT NULL,
  `source_sha256` char(64) CHARACTER SET ascii COLLATE ascii_general_ci DEFAULT NULL,
  `audio_md5` char(32) CHARACTER SET ascii COLLATE ascii_general_ci DEFAULT NULL,
  `done` tinyint(1) NOT NULL,
  PRIMARY KEY (`download_id`,`position`),
  CONSTRAINT `download_track_download` FOREIGN KEY (`download_id`) REFERENCES `download` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `download_track` WRITE;
/*!40000 ALTER TABLE `download_track` DISABLE KEYS */;
INSERT INTO `download_track` VALUES
(1,1,1000301,'I\'m A King Bee','1-01 I\'m A King Bee.flac',31943,'e1b4213e9f7c25fa6a6d1a5a28213b475ee50d7a46e85f745b69b1a32b7179e3','8b84a1e6a3e1889a7be3571de15b76eba41175ce83ca1b02675ed3c5929ed10f','426bfae14ca61ba99809267f60a82e10',1),
(2,1,1001101,'Midnight Hour','1-01 Midnight Hour.flac',32036,'6dd6c5e0f8bbb1da44d185b6471b9540644381a5a374fd5d92090241d1a147a8','c24bbdb3ec4434690d975655af598f78a9a1320e9470f7a4809dce39a9255bc3','51f1ce576a79bae98495d83a8443c054',1),
(3,1,1001501,'I Know It\'s A Sin',NULL,NULL,NULL,NULL,NULL,0),
(3,2,1001502,'Sick And Tired',NULL,NULL,NULL,NULL,NULL,0),
(3,3,1001503,'Mindbender',NULL,NULL,NULL,NULL,NULL,0),
(3,4,1001504,'On The Road Again',NULL,NULL,NULL,NULL,NULL,0),
(3,5,1001505,'She Belongs To Me',NULL,NULL,NULL,NULL,NULL,0),
(3,6,1001506,'I\'ll Go Crazy',NULL,NULL,NULL,NULL,NULL,0),
(3,7,1001507,'Can\'t Come Down',NULL,NULL,NULL,NULL,NULL,0),
(3,8,1001508,'Death Don\'t Have No Mercy',NULL,NULL,NULL,NULL,NULL,0),
(3,9,1001509,'Parchman Farm',NULL,NULL,NULL,NULL,NULL,0),
(3,10,1001510,'Midnight Hour',NULL,NULL,NULL,NULL,NULL,0),
(3,11,1001511,'The Only Time Is Now',NULL,NULL,NULL,NULL,NULL,0),
(3,12,1001512,'Early Morning Rain',NULL,NULL,NULL,NULL,NULL,0),
(3,13,1001513,'It\'s All Over Now Baby Blue',NULL,NULL,NULL,NULL,NULL,0);
/*!40000 ALTER TABLE `download_track` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `ended_token`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `ended_token` (
  `jti` char(36) CHARACTER SET ascii COLLATE ascii_general_ci NOT NULL,
  `ends_at` datetime(6) NOT NULL,
  PRIMARY KEY (`jti`),
  KEY `ended_token_ends_at` (`ends_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `ended_token` WRITE;
/*!40000 ALTER TABLE `ended_token` DISABLE KEYS */;
/*!40000 ALTER TABLE `ended_token` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `flyway_schema_history`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `flyway_schema_history` (
  `installed_rank` int(11) NOT NULL,
  `version` varchar(50) DEFAULT NULL,
  `description` varchar(200) NOT NULL,
  `type` varchar(20) NOT NULL,
  `script` varchar(1000) NOT NULL,
  `checksum` int(11) DEFAULT NULL,
  `installed_by` varchar(100) NOT NULL,
  `installed_on` timestamp NOT NULL DEFAULT current_timestamp(),
  `execution_time` int(11) NOT NULL,
  `success` tinyint(1) NOT NULL,
  PRIMARY KEY (`installed_rank`),
  KEY `flyway_schema_history_s_idx` (`success`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `flyway_schema_history` WRITE;
/*!40000 ALTER TABLE `flyway_schema_history` DISABLE KEYS */;
INSERT INTO `flyway_schema_history` VALUES
(1,'1','ground floor','SQL','V1__ground_floor.sql',40813347,'cadenza','2026-11-24 22:41:38',394,1),
(2,'2','concerts','SQL','V2__concerts.sql',-230381981,'cadenza','2026-11-24 22:41:39',566,1);
/*!40000 ALTER TABLE `flyway_schema_history` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `jbatchCHECKPOINTDATA`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `jbatchCHECKPOINTDATA` (
  `id` varchar(512) DEFAULT NULL,
  `obj` blob DEFAULT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `jbatchCHECKPOINTDATA` WRITE;
/*!40000 ALTER TABLE `jbatchCHECKPOINTDATA` DISABLE KEYS */;
/*!40000 ALTER TABLE `jbatchCHECKPOINTDATA` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `jbatchEXECUTIONINSTANCEDATA`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `jbatchEXECUTIONINSTANCEDATA` (
  `jobexecid` bigint(20) NOT NULL AUTO_INCREMENT,
  `jobinstanceid` bigint(20) DEFAULT NULL,
  `createtime` timestamp NULL DEFAULT NULL,
  `starttime` timestamp NULL DEFAULT NULL,
  `endtime` timestamp NULL DEFAULT NULL,
  `updatetime` timestamp NULL DEFAULT NULL,
  `parameters` blob DEFAULT NULL,
  `batchstatus` varchar(512) DEFAULT NULL,
  `exitstatus` varchar(512) DEFAULT NULL,
  PRIMARY KEY (`jobexecid`),
  KEY `JOBINST_JOBEXEC_FK` (`jobinstanceid`),
  CONSTRAINT `JOBINST_JOBEXEC_FK` FOREIGN KEY (`jobinstanceid`) REFERENCES `jbatchJOBINSTANCEDATA` (`jobinstanceid`)
) ENGINE=InnoDB AUTO_INCREMENT=2 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `jbatchEXECUTIONINSTANCEDATA` WRITE;
/*!40000 ALTER TABLE `jbatchEXECUTIONINSTANCEDATA` DISABLE KEYS */;
/*!40000 ALTER TABLE `jbatchEXECUTIONINSTANCEDATA` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `jbatchJOBINSTANCEDATA`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `jbatchJOBINSTANCEDATA` (
  `jobinstanceid` bigint(20) NOT NULL AUTO_INCREMENT,
  `name` varchar(512) DEFAULT NULL,
  `apptag` varchar(512) DEFAULT NULL,
  PRIMARY KEY (`jobinstanceid`)
) ENGINE=InnoDB AUTO_INCREMENT=2 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `jbatchJOBINSTANCEDATA` WRITE;
/*!40000 ALTER TABLE `jbatchJOBINSTANCEDATA` DISABLE KEYS */;
INSERT INTO `jbatchJOBINSTANCEDATA` VALUES
(1,'catalog-refresh','server-config:cadenza_/');
/*!40000 ALTER TABLE `jbatchJOBINSTANCEDATA` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `jbatchJOBSTATUS`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `jbatchJOBSTATUS` (
  `id` bigint(20) NOT NULL AUTO_INCREMENT,
  `obj` blob DEFAULT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `JOBSTATUS_JOBINST_FK` FOREIGN KEY (`id`) REFERENCES `jbatchJOBINSTANCEDATA` (`jobinstanceid`) ON DELETE CASCADE
) ENGINE=InnoDB AUTO_INCREMENT=2 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `jbatchJOBSTATUS` WRITE;
/*!40000 ALTER TABLE `jbatchJOBSTATUS` DISABLE KEYS */;
/*!40000 ALTER TABLE `jbatchJOBSTATUS` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `jbatchSTEPEXECUTIONINSTANCEDATA`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `jbatchSTEPEXECUTIONINSTANCEDATA` (
  `stepexecid` bigint(20) NOT NULL AUTO_INCREMENT,
  `jobexecid` bigint(20) DEFAULT NULL,
  `batchstatus` varchar(512) DEFAULT NULL,
  `exitstatus` varchar(512) DEFAULT NULL,
  `stepname` varchar(512) DEFAULT NULL,
  `readcount` int(11) DEFAULT NULL,
  `writecount` int(11) DEFAULT NULL,
  `commitcount` int(11) DEFAULT NULL,
  `rollbackcount` int(11) DEFAULT NULL,
  `readskipcount` int(11) DEFAULT NULL,
  `processskipcount` int(11) DEFAULT NULL,
  `filtercount` int(11) DEFAULT NULL,
  `writeskipcount` int(11) DEFAULT NULL,
  `startTime` timestamp NULL DEFAULT NULL,
  `endTime` timestamp NULL DEFAULT NULL,
  `persistentData` blob DEFAULT NULL,
  PRIMARY KEY (`stepexecid`),
  KEY `JOBEXEC_STEPEXEC_FK` (`jobexecid`),
  CONSTRAINT `JOBEXEC_STEPEXEC_FK` FOREIGN KEY (`jobexecid`) REFERENCES `jbatchEXECUTIONINSTANCEDATA` (`jobexecid`)
) ENGINE=InnoDB AUTO_INCREMENT=2 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `jbatchSTEPEXECUTIONINSTANCEDATA` WRITE;
/*!40000 ALTER TABLE `jbatchSTEPEXECUTIONINSTANCEDATA` DISABLE KEYS */;
/*!40000 ALTER TABLE `jbatchSTEPEXECUTIONINSTANCEDATA` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `jbatchSTEPSTATUS`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `jbatchSTEPSTATUS` (
  `id` bigint(20) NOT NULL AUTO_INCREMENT,
  `obj` blob DEFAULT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `STEPSTATUS_STEPEXEC_FK` FOREIGN KEY (`id`) REFERENCES `jbatchSTEPEXECUTIONINSTANCEDATA` (`stepexecid`) ON DELETE CASCADE
) ENGINE=InnoDB AUTO_INCREMENT=2 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `jbatchSTEPSTATUS` WRITE;
/*!40000 ALTER TABLE `jbatchSTEPSTATUS` DISABLE KEYS */;
/*!40000 ALTER TABLE `jbatchSTEPSTATUS` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `job`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `job` (
  `id` bigint(20) NOT NULL,
  `public_id` char(36) CHARACTER SET ascii COLLATE ascii_general_ci NOT NULL,
  `type` varchar(40) NOT NULL,
  `variant` varchar(16) NOT NULL,
  `state` varchar(16) NOT NULL,
  `active_key` varchar(80) CHARACTER SET ascii COLLATE ascii_general_ci DEFAULT NULL,
  `progress` int(11) NOT NULL,
  `message` varchar(500) DEFAULT NULL,
  `parameters` longtext NOT NULL,
  `result` longtext DEFAULT NULL,
  `checkpoint_data` longtext DEFAULT NULL,
  `error` varchar(1000) DEFAULT NULL,
  `requested_by` bigint(20) DEFAULT NULL,
  `cancel_requested` tinyint(1) NOT NULL,
  `setbacks` int(11) NOT NULL,
  `execution` varchar(36) CHARACTER SET ascii COLLATE ascii_general_ci DEFAULT NULL,
  `lease_owner` varchar(80) CHARACTER SET ascii COLLATE ascii_general_ci DEFAULT NULL,
  `lease_until` datetime(6) DEFAULT NULL,
  `created_at` datetime(6) NOT NULL,
  `started_at` datetime(6) DEFAULT NULL,
  `completed_at` datetime(6) DEFAULT NULL,
  `updated_at` datetime(6) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `job_public_id` (`public_id`),
  UNIQUE KEY `job_active_key` (`active_key`),
  KEY `job_type_created` (`type`,`created_at`,`id`),
  KEY `job_type_state_created` (`type`,`state`,`created_at`,`id`),
  KEY `job_variant_completed` (`type`,`variant`,`state`,`completed_at`),
  KEY `job_state_lease` (`state`,`lease_until`),
  KEY `job_requested_by` (`requested_by`),
  CONSTRAINT `job_requested_by` FOREIGN KEY (`requested_by`) REFERENCES `user_account` (`id`) ON DELETE SET NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `job` WRITE;
/*!40000 ALTER TABLE `job` DISABLE KEYS */;
INSERT INTO `job` VALUES
(1,'f6a6b24e-9191-481c-bdf0-af10184a1741','CATALOG_REFRESH','full','COMPLETED',NULL,100,'Refresh completed successfully','{\"mode\":\"FULL\",\"artists\":[],\"since\":null,\"posted_since\":null}','{\"artists_processed\":1,\"new_shows\":300,\"updated_shows\":0,\"errors\":0}','{\"artist\":461,\"offset\":300,\"ended\":true,\"artists_done\":1,\"new_shows\":300,\"updated_shows\":0,\"errors\":0,\"unread\":[]}',NULL,1,0,0,'3b30a2a4-11cc-4055-80a9-e4519174e222',NULL,NULL,'2026-11-24 22:41:59.401070','2026-11-24 22:41:59.462489','2026-11-24 22:42:03.897703','2026-11-24 22:42:03.897703');
/*!40000 ALTER TABLE `job` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `job_entry`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `job_entry` (
  `id` bigint(20) NOT NULL,
  `job_id` bigint(20) NOT NULL,
  `level` varchar(8) NOT NULL,
  `message` varchar(1000) NOT NULL,
  `created_at` datetime(6) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `job_entry_job` (`job_id`,`id`),
  CONSTRAINT `job_entry_job` FOREIGN KEY (`job_id`) REFERENCES `job` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `job_entry` WRITE;
/*!40000 ALTER TABLE `job_entry` DISABLE KEYS */;
/*!40000 ALTER TABLE `job_entry` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `show_review`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `show_review` (
  `show_id` bigint(20) NOT NULL,
  `position` int(11) NOT NULL,
  `reviewer` varchar(255) DEFAULT NULL,
  `rating` decimal(2,1) DEFAULT NULL,
  `review` text DEFAULT NULL,
  `reviewed_on` varchar(40) DEFAULT NULL,
  PRIMARY KEY (`show_id`,`position`),
  CONSTRAINT `show_review_show` FOREIGN KEY (`show_id`) REFERENCES `concert_show` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `show_review` WRITE;
/*!40000 ALTER TABLE `show_review` DISABLE KEYS */;
/*!40000 ALTER TABLE `show_review` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `show_track`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `show_track` (
  `show_id` bigint(20) NOT NULL,
  `position` int(11) NOT NULL,
  `source_track_id` bigint(20) NOT NULL,
  `disc_number` int(11) NOT NULL,
  `track_number` int(11) NOT NULL,
  `set_number` int(11) NOT NULL,
  `title` varchar(255) NOT NULL,
  `segue` tinyint(1) NOT NULL,
  `duration_seconds` int(11) DEFAULT NULL,
  PRIMARY KEY (`show_id`,`position`),
  CONSTRAINT `show_track_show` FOREIGN KEY (`show_id`) REFERENCES `concert_show` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `show_track` WRITE;
/*!40000 ALTER TABLE `show_track` DISABLE KEYS */;
INSERT INTO `show_track` VALUES
(4,1,1000301,1,1,1,'I\'m A King Bee',0,1),
(12,1,1001101,1,1,1,'Midnight Hour',0,1),
(16,1,1001501,1,1,1,'I Know It\'s A Sin',0,1),
(16,2,1001502,1,2,1,'Sick And Tired',0,1),
(16,3,1001503,1,3,1,'Mindbender',0,1),
(16,4,1001504,1,4,1,'On The Road Again',0,1),
(16,5,1001505,1,5,1,'She Belongs To Me',0,1),
(16,6,1001506,1,6,1,'I\'ll Go Crazy',0,1),
(16,7,1001507,1,7,1,'Can\'t Come Down',0,1),
(16,8,1001508,1,8,1,'Death Don\'t Have No Mercy',0,1),
(16,9,1001509,1,9,1,'Parchman Farm',0,1),
(16,10,1001510,1,10,1,'Midnight Hour',0,1),
(16,11,1001511,1,11,1,'The Only Time Is Now',0,1),
(16,12,1001512,1,12,1,'Early Morning Rain',0,1),
(16,13,1001513,1,13,1,'It\'s All Over Now Baby Blue',0,1);
/*!40000 ALTER TABLE `show_track` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `user_account`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `user_account` (
  `id` bigint(20) NOT NULL,
  `username` varchar(64) NOT NULL,
  `email` varchar(255) DEFAULT NULL,
  `password_hash` varchar(255) NOT NULL,
  `role` varchar(16) NOT NULL,
  `active` tinyint(1) NOT NULL,
  `login_count` int(11) NOT NULL,
  `last_login` datetime(6) DEFAULT NULL,
  `created_at` datetime(6) NOT NULL,
  `updated_at` datetime(6) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `user_account_username` (`username`),
  UNIQUE KEY `user_account_email` (`email`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `user_account` WRITE;
/*!40000 ALTER TABLE `user_account` DISABLE KEYS */;
INSERT INTO `user_account` VALUES
(1,'admin',NULL,'PBKDF2WithHmacSHA512:220000:OpsbiivDEu//E9m+7P6/hXGtniT4IiVz4juZp0522JM=:lJm86DyamU0fE0Hs17Uh2LieQ7VCheQqDU+ZcFi4HK+c3VIg4e05SbcmsCyhmKHlmIijW2lclLpTBW8ApN6qOQ==','ADMIN',1,1,'2026-11-24 22:41:57.846042','2026-11-24 22:41:42.024984','2026-11-24 22:41:42.024984'),
(51,'collector','collector@example.org','PBKDF2WithHmacSHA512:220000:OpsbiivDEu//E9m+7P6/hXGtniT4IiVz4juZp0522JM=:lJm86DyamU0fE0Hs17Uh2LieQ7VCheQqDU+ZcFi4HK+c3VIg4e05SbcmsCyhmKHlmIijW2lclLpTBW8ApN6qOQ==','USER',1,0,NULL,'2026-11-24 22:42:06.861293','2026-11-24 22:42:06.861293');
/*!40000 ALTER TABLE `user_account` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `venue`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `venue` (
  `id` bigint(20) NOT NULL,
  `identity` char(64) CHARACTER SET ascii COLLATE ascii_general_ci NOT NULL,
  `name` varchar(255) DEFAULT NULL,
  `city` varchar(120) DEFAULT NULL,
  `state` varchar(60) DEFAULT NULL,
  `country` varchar(60) DEFAULT NULL,
  `name_words` varchar(1000) NOT NULL,
  `city_words` varchar(500) NOT NULL,
  `created_at` datetime(6) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `venue_identity` (`identity`),
  FULLTEXT KEY `venue_words` (`name_words`),
  FULLTEXT KEY `venue_city_words` (`city_words`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `venue` WRITE;
/*!40000 ALTER TABLE `venue` DISABLE KEYS */;
INSERT INTO `venue` VALUES
(3,'cbbbcf8800182f853d7e9f4cba6eeec9f64aa1c7e14245fb4bf92447d1105f0d','Matrix','San Francisco','CA','USA','qzmatrix','qzsan qzfrancisco','2026-11-24 22:42:03.010441'),
(47,'71dde6cb0e4c5be5b688827f58be8ed9dcfc77a5408af8f9c0f618393ae1bf1e','Magoo\'s Pizza Parlor','Menlo Park','CA','USA','qzmagoos qzpizza qzparlor','qzmenlo qzpark','2026-11-24 22:42:03.032057'),
(104,'ef6a37f483d48cc2bbce8c7f30f34bf1940923450b8019048418851454e660fa','The Big Beat Club','Palo Alto','CA','USA','qzthe qzbig qzbeat qzclub','qzpalo qzalto','2026-11-24 22:42:03.050644');
/*!40000 ALTER TABLE `venue` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `webhook`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `webhook` (
  `id` bigint(20) NOT NULL,
  `owner_id` bigint(20) NOT NULL,
  `url` varchar(2048) NOT NULL,
  `status` varchar(16) NOT NULL,
  `status_reason` varchar(500) DEFAULT NULL,
  `timeout_seconds` int(11) NOT NULL,
  `retry_count` int(11) NOT NULL,
  `sealed_secret` varchar(2048) NOT NULL,
  `first_event` bigint(20) NOT NULL,
  `description` varchar(500) DEFAULT NULL,
  `successful_deliveries` bigint(20) NOT NULL,
  `failed_deliveries` bigint(20) NOT NULL,
  `answered_deliveries` bigint(20) NOT NULL,
  `answer_millis` bigint(20) NOT NULL,
  `consecutive_failures` int(11) NOT NULL,
  `failing_since` datetime(6) DEFAULT NULL,
  `last_success` datetime(6) DEFAULT NULL,
  `last_failure` datetime(6) DEFAULT NULL,
  `created_at` datetime(6) NOT NULL,
  `updated_at` datetime(6) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `webhook_owner_status` (`owner_id`,`status`,`id`),
  KEY `webhook_status` (`status`,`id`),
  CONSTRAINT `webhook_owner` FOREIGN KEY (`owner_id`) REFERENCES `user_account` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `webhook` WRITE;
/*!40000 ALTER TABLE `webhook` DISABLE KEYS */;
INSERT INTO `webhook` VALUES
(1,1,'http://127.0.0.1:9/hook','ACTIVE',NULL,30,3,'v1:Ja0OEeGYcQRUdeZhb+q9K3vyYhs6ee2e7JdZ3GvI1HchkShjVdjuwSAW26KrgETQHaZFVB45',2,NULL,0,3,0,0,3,'2026-11-24 22:42:10.052540',NULL,'2026-11-24 22:42:29.975377','2026-11-24 22:42:06.568893','2026-11-24 22:42:06.568893');
/*!40000 ALTER TABLE `webhook` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `webhook_delivery`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `webhook_delivery` (
  `id` bigint(20) NOT NULL,
  `message_id` bigint(20) NOT NULL,
  `webhook_id` bigint(20) NOT NULL,
  `event` varchar(40) NOT NULL,
  `attempt` int(11) NOT NULL,
  `success` tinyint(1) NOT NULL,
  `status_code` int(11) DEFAULT NULL,
  `duration_ms` bigint(20) NOT NULL,
  `response` varchar(1000) DEFAULT NULL,
  `error` varchar(500) DEFAULT NULL,
  `created_at` datetime(6) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `webhook_delivery_webhook` (`webhook_id`,`id`),
  KEY `webhook_delivery_webhook_success` (`webhook_id`,`success`,`id`),
  KEY `webhook_delivery_webhook_event` (`webhook_id`,`event`,`success`,`id`),
  KEY `webhook_delivery_event` (`event`,`success`,`id`),
  KEY `webhook_delivery_success` (`success`,`id`),
  KEY `webhook_delivery_message` (`message_id`),
  KEY `webhook_delivery_created` (`created_at`),
  CONSTRAINT `webhook_delivery_message` FOREIGN KEY (`message_id`) REFERENCES `webhook_message` (`id`) ON DELETE CASCADE,
  CONSTRAINT `webhook_delivery_webhook` FOREIGN KEY (`webhook_id`) REFERENCES `webhook` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `webhook_delivery` WRITE;
/*!40000 ALTER TABLE `webhook_delivery` DISABLE KEYS */;
INSERT INTO `webhook_delivery` VALUES
(1,1,1,'DOWNLOAD_COMPLETE',1,0,NULL,138,NULL,'connection refused by 127.0.0.1 on port 9','2026-11-24 22:42:10.052540'),
(2,1,1,'DOWNLOAD_COMPLETE',2,0,NULL,1,NULL,'connection refused by 127.0.0.1 on port 9','2026-11-24 22:42:15.629743'),
(3,2,1,'DOWNLOAD_COMPLETE',1,0,NULL,2,NULL,'connection refused by 127.0.0.1 on port 9','2026-11-24 22:42:29.975377');
/*!40000 ALTER TABLE `webhook_delivery` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `webhook_event`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `webhook_event` (
  `webhook_id` bigint(20) NOT NULL,
  `position` int(11) NOT NULL,
  `event` varchar(40) NOT NULL,
  PRIMARY KEY (`webhook_id`,`position`),
  KEY `webhook_event_event` (`event`,`webhook_id`),
  CONSTRAINT `webhook_event_webhook` FOREIGN KEY (`webhook_id`) REFERENCES `webhook` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `webhook_event` WRITE;
/*!40000 ALTER TABLE `webhook_event` DISABLE KEYS */;
INSERT INTO `webhook_event` VALUES
(1,0,'DOWNLOAD_COMPLETE');
/*!40000 ALTER TABLE `webhook_event` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `webhook_message`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `webhook_message` (
  `id` bigint(20) NOT NULL,
  `public_id` char(36) CHARACTER SET ascii COLLATE ascii_general_ci NOT NULL,
  `webhook_id` bigint(20) NOT NULL,
  `event_id` bigint(20) DEFAULT NULL,
  `event` varchar(40) NOT NULL,
  `payload` longtext NOT NULL,
  `state` varchar(16) NOT NULL,
  `attempts` int(11) NOT NULL,
  `next_attempt_at` datetime(6) NOT NULL,
  `lease_owner` varchar(80) CHARACTER SET ascii COLLATE ascii_general_ci DEFAULT NULL,
  `lease_until` datetime(6) DEFAULT NULL,
  `created_at` datetime(6) NOT NULL,
  `updated_at` datetime(6) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `webhook_message_public_id` (`public_id`),
  UNIQUE KEY `webhook_message_once` (`event_id`,`webhook_id`),
  KEY `webhook_message_due` (`state`,`next_attempt_at`,`id`),
  KEY `webhook_message_lease` (`state`,`lease_until`),
  KEY `webhook_message_webhook` (`webhook_id`,`state`,`next_attempt_at`),
  KEY `webhook_message_created` (`created_at`),
  CONSTRAINT `webhook_message_event` FOREIGN KEY (`event_id`) REFERENCES `domain_event` (`id`) ON DELETE SET NULL,
  CONSTRAINT `webhook_message_webhook` FOREIGN KEY (`webhook_id`) REFERENCES `webhook` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `webhook_message` WRITE;
/*!40000 ALTER TABLE `webhook_message` DISABLE KEYS */;
INSERT INTO `webhook_message` VALUES
(1,'f22b4cf0-5877-4a27-851e-5c1271222d14',1,4,'DOWNLOAD_COMPLETE','{\"event\":\"download_complete\",\"timestamp\":\"2026-11-24T22:42:09Z\",\"data\":{\"download_id\":1,\"show_id\":4,\"artist_name\":\"Grateful Dead\",\"show_date\":\"1965-05-26\",\"status\":\"completed\",\"file_path\":\"/srv/cadenza/downloads/Grateful Dead/1965-05-26 Magoo\'s Pizza Parlor, Menlo Park CA [FLAC 16-44]\",\"file_size\":33094,\"duration_seconds\":2}}','PENDING',2,'2026-11-24 22:42:32.481743',NULL,NULL,'2026-11-24 22:42:09.752407','2026-11-24 22:42:15.629743'),
(2,'310d4cb5-b3e2-407e-b350-bfe3f3cac58e',1,7,'DOWNLOAD_COMPLETE','{\"event\":\"download_complete\",\"timestamp\":\"2026-11-24T22:42:29Z\",\"data\":{\"download_id\":2,\"show_id\":12,\"artist_name\":\"Grateful Dead\",\"show_date\":\"1965-12-18\",\"status\":\"completed\",\"file_path\":\"/srv/cadenza/downloads/Grateful Dead/1965-12-18 The Big Beat Club, Palo Alto CA [FLAC 16-44]\",\"file_size\":33178,\"duration_seconds\":16}}','PENDING',1,'2026-11-24 22:42:35.693377',NULL,NULL,'2026-11-24 22:42:29.874853','2026-11-24 22:42:29.975377');
/*!40000 ALTER TABLE `webhook_message` ENABLE KEYS */;
UNLOCK TABLES;
/*!40103 SET TIME_ZONE=@OLD_TIME_ZONE */;

/*!40101 SET SQL_MODE=@OLD_SQL_MODE */;
/*!40014 SET FOREIGN_KEY_CHECKS=@OLD_FOREIGN_KEY_CHECKS */;
/*!40014 SET UNIQUE_CHECKS=@OLD_UNIQUE_CHECKS */;
/*!40101 SET CHARACTER_SET_CLIENT=@OLD_CHARACTER_SET_CLIENT */;
/*!40101 SET CHARACTER_SET_RESULTS=@OLD_CHARACTER_SET_RESULTS */;
/*!40101 SET COLLATION_CONNECTION=@OLD_COLLATION_CONNECTION */;
/*M!100616 SET NOTE_VERBOSITY=@OLD_NOTE_VERBOSITY */;

